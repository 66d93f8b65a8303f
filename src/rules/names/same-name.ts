import { fold } from '../../text';

const CODE = /^[0-9A-Z]{3,}[-_—–]+/;
const OFFICE_TAIL = /(?:\((?:部门|本级|机关|汇总|盖章)\)|本级|机关){1,9}$/;
const PLACE = '[^省市州盟区县旗]{1,7}';
const REGION = new RegExp(
  `^(?:${PLACE}(?:省|自治区))?(?:${PLACE}(?:州市|市(?![场政容])|州|盟|地区))?(?:${PLACE}(?:区|县|旗|市(?![场政容])))?`,
);

/** A unit's name for comparing: folded, without code in front and 本级, 机关 behind. */
export function plainUnitName(name: string): string {
  return fold(name).replace(CODE, '').replace(OFFICE_TAIL, '');
}

/** A project's name for comparing: folded, without code and year in front and 项目, 支出 behind. */
export function plainProjectName(name: string): string {
  const plain = fold(name)
    .replace(CODE, '')
    .replace(/^(?:19|20)\d{2}年?度?/, '');
  const bare = plain.replace(/(?:支出|项目){1,9}$/, '');
  return bare.length >= 2 ? bare : plain;
}

/** Whether the shorter name leaves out characters of the longer one and keeps the order of the others: 社保局. */
function isShortFor(short: string, full: string): boolean {
  if (short.length >= full.length || short.length < 2 || short[0] !== full[0]) return false;
  let at = 0;
  for (const character of full) if (character === short[at]) at += 1;
  return at === short.length;
}

function commonStart(left: string, right: string): number {
  let length = 0;
  while (length < Math.min(left.length, right.length) && left[length] === right[length]) length += 1;
  return length;
}

/** Whether two different names look as if they meant the same: one is short for the other, or half of it is the same. */
export function isAlike(left: string, right: string): boolean {
  if (isShortFor(left, right) || isShortFor(right, left)) return true;
  const shared = commonStart(left, right);
  return shared >= 2 && shared * 2 >= Math.min(left.length, right.length);
}

/** A unit's name without province, city and county, so that neighbours of one place are not alike for that. */
export function withoutRegion(name: string): string {
  const rest = name.replace(REGION, '');
  return rest.length >= 2 ? rest : name;
}
