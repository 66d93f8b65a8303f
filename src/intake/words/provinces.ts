import { fold } from '../../text';

/* prettier-ignore */
const PROVINCES = [
  '北京', '天津', '上海', '重庆', '河北', '山西', '内蒙古', '辽宁', '吉林', '黑龙江', '江苏', '浙江', '安徽', '福建', '江西', '山东',
  '河南', '湖北', '湖南', '广东', '广西', '海南', '四川', '贵州', '云南', '西藏', '陕西', '甘肃', '青海', '宁夏', '新疆',
] as const;
export type Province = (typeof PROVINCES)[number];

/** What the name of a province ends with where it is written out. A pattern. */
export const PROVINCE_SUFFIX = '(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区|生产建设兵团)';
const WRITTEN_OUT = new RegExp(`(${PROVINCES.join('|')})${PROVINCE_SUFFIX}`, 'g');

/** The province that names of units write out: 广西壮族自治区河池市…, 四川省遂宁市…. @returns null where none or two do */
export function regionIn(names: readonly string[]): string | null {
  const found = new Set<string | undefined>();
  for (const name of names) for (const match of fold(name).matchAll(WRITTEN_OUT)) found.add(match[1]);
  const [province] = found;
  return found.size === 1 ? (province ?? null) : null;
}
