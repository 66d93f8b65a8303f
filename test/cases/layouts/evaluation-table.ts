import type { PublishedCase, PublishedIndicator } from '../published/lay-out';
import { typed, type Figure } from './figures';
import type { TableOptions } from './options';
import { Sheet } from './sheet';

export interface Laid {
  readonly sheet: Sheet;
  /** Whether 年初预算数, points and reasons have columns. */
  readonly hasInitial: boolean;
  readonly hasPoints: boolean;
}

const SPLIT = /^([≥≤=<>＝]|大于等于|小于等于)?(\d+(?:\.\d+)?)([^\d()（）]*)$/;

/** Sign, number and unit of a plain target; null where it is none. */
export function targetParts(target: string): { sign: string; number: string; unit: string } | null {
  const match = SPLIT.exec(target);
  return match ? { sign: match[1] ?? '', number: match[2]!, unit: match[3] ?? '' } : null;
}

/** Lays one published table out as the options say, below what the sheet holds already. */
export class EvaluationTable {
  readonly #sheet: Sheet;
  readonly #options: TableOptions;
  readonly #one: PublishedCase;
  readonly #side: number;
  #row: number;

  constructor(one: PublishedCase, options: TableOptions, sheet: Sheet) {
    this.#one = one;
    this.#options = options;
    this.#sheet = sheet;
    this.#side = options.side ? 1 : 0;
    this.#row = sheet.next;
  }

  get hasInitial(): boolean {
    return (
      this.#options.fundHeaders !== 'short' || this.#one.funds_wan_yuan.some(({ initial }) => initial !== '')
    );
  }

  /** Number of columns of the whole table. */
  get #width(): number {
    return Math.max(9, this.#indicatorColumns().length + this.#side);
  }

  layOut(): void {
    this.#head();
    this.#identity();
    this.#funds();
    this.#goal();
    const subtotals = this.#indicators();
    this.#total(subtotals);
    this.#foot();
  }

  #year(text: string): string {
    return text.replace('{年}', String(this.#one.year));
  }

  #line(text: string, column = 0, columns = this.#width): void {
    this.#sheet.put(this.#row++, column, text, { columns });
  }

  #head(): void {
    const { annex, title, yearLine, unitPlace } = this.#options;
    if (annex) this.#line(annex, 0, 2);
    this.#line(this.#year(title));
    if (yearLine) this.#line(this.#year(yearLine));
    const unit = `单位：${this.#one.unit_of_money}`;
    if (unitPlace === 'alone') this.#line(unit, this.#width - 2, 2);
    if (unitPlace === 'alone-left') this.#line(`金额${unit}`, 0, 3);
    if (unitPlace === 'beside-date') {
      this.#sheet.put(this.#row, 0, `填报日期：${this.#one.year + 1}年3月5日`, { columns: 3 });
      this.#sheet.put(this.#row++, this.#width - 2, `（${unit}）`, { columns: 2 });
    }
  }

  #identity(): void {
    const { identity, department, unit, contact } = this.#options;
    const { project } = this.#one;
    const [row, width] = [this.#row, this.#width];
    const fields = [
      [department, project.department],
      [unit, project.unit],
    ] as const;
    if (identity === 'inline') {
      this.#line(`项目名称：${project.name}`);
      fields.forEach(([label, value]) => this.#line(`${label}：${value}`));
    } else if (identity === 'rows') {
      [['项目名称', project.name] as const, ...fields].forEach(([label, value]) => {
        this.#sheet.put(this.#row, 0, label, { columns: 2 });
        this.#sheet.put(this.#row++, 2, value, { columns: width - 2 });
      });
    } else if (identity === 'pairs') {
      this.#sheet.put(row, 0, '项目名称', { columns: 2 });
      this.#sheet.put(row, 2, project.name, { columns: width - 2 });
      this.#pair(row + 1, fields[0], fields[1]);
      this.#row += 2;
    } else {
      this.#sheet.put(row, 0, '项目名称');
      this.#sheet.put(row, 1, project.name, { columns: 2 });
      this.#sheet.put(row, 3, department);
      this.#sheet.put(row, 4, project.department, { columns: 2 });
      this.#sheet.put(row, 6, unit);
      this.#sheet.put(row, 7, project.unit, { columns: width - 7 });
      this.#row++;
    }
    if (contact) this.#pair(this.#row++, ['项目负责人', '张三'], ['联系电话', '0778-2280000']);
  }

  #pair(row: number, first: readonly [string, string], second: readonly [string, string]): void {
    this.#sheet.put(row, 0, first[0], { columns: 2 });
    this.#sheet.put(row, 2, first[1], { columns: 3 });
    this.#sheet.put(row, 5, second[0]);
    this.#sheet.put(row, 6, second[1], { columns: this.#width - 6 });
  }

  #figure(text: string, kind: Figure): { value: string | number; format?: string } {
    return typed(text, kind, this.#options);
  }

  #funds(): void {
    const { fundLabel, unitPlace, fundIndent } = this.#options;
    const { unit_of_money: unit, funds_wan_yuan: funds } = this.#one;
    const columns = this.#fundColumns();
    const top = this.#row;
    const depth = this.#options.fundHeaders === 'grouped' ? 2 : 1;
    this.#sheet.put(top, 0, unitPlace === 'fund-label' ? `${fundLabel}（${unit}）` : fundLabel, {
      rows: funds.length + depth,
    });
    if (depth === 2) {
      this.#sheet.put(top, 1, '', { columns: 2, rows: 2 });
      const amounts = columns.filter(({ kind }) => kind === 'amount').length;
      this.#sheet.put(top, 3, '预算安排及执行', { columns: amounts });
      columns
        .slice(amounts)
        .forEach(({ header }, at) => this.#sheet.put(top, 3 + amounts + at, header, { rows: 2 }));
      columns.slice(0, amounts).forEach(({ header }, at) => this.#sheet.put(top + 1, 3 + at, header));
    } else columns.forEach(({ header }, at) => this.#sheet.put(top, 3 + at, header));
    this.#row += depth;
    funds.forEach((fund, index) => {
      this.#sheet.put(this.#row, 1, index === 0 ? fund.row : `${fundIndent}${fund.row}`, { columns: 2 });
      columns.forEach(({ key, kind }, at) => {
        const { value, format } = this.#figure(fund[key], kind);
        this.#sheet.put(this.#row, 3 + at, value, format ? { format } : {});
      });
      this.#row++;
    });
  }

  #fundColumns(): {
    key: 'initial' | 'full_year' | 'executed' | 'weight' | 'rate' | 'score';
    header: string;
    kind: Figure;
  }[] {
    const { fundHeaders, fundOrder, unitPlace } = this.#options;
    const unit = unitPlace === 'headers' ? `（${this.#one.unit_of_money}）` : '';
    const words = {
      national: ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      letters: ['年初预算数', '全年预算数\n（A）', '全年执行数\n（B）', '分值', '执行率\n（B/A）', '得分'],
      short: ['年初预算', '预算数', '执行数', '分值', '预算执行率', '得分'],
      adjusted: ['年初预算数', '调整后预算数', '预算执行数', '权重', '预算执行率', '自评得分'],
      grouped: ['年初预算数', '全年预算数', '全年执行数', '分值（10分）', '执行率(%)', '得分'],
    }[fundHeaders];
    const keys = ['initial', 'full_year', 'executed', 'weight', 'rate', 'score'] as const;
    const kinds: readonly Figure[] = ['amount', 'amount', 'amount', 'points', 'rate', 'points'];
    const all = keys.map((key, at) => ({
      key,
      header: `${words[at]!}${kinds[at] === 'amount' ? unit : ''}`,
      kind: kinds[at]!,
    }));
    const shown = all.filter(({ key }) => key !== 'initial' || this.hasInitial);
    if (fundOrder === 'usual' || fundHeaders === 'grouped') return shown;
    const rate = shown.find(({ key }) => key === 'rate')!;
    const weight = shown.findIndex(({ key }) => key === 'weight');
    const others = shown.filter((column) => column !== rate);
    return [...others.slice(0, weight), rate, ...others.slice(weight)];
  }

  #goal(): void {
    const { goal, goalLabel } = this.#options;
    const { expected, actual } = this.#one.goal;
    const [row, width] = [this.#row, this.#width];
    if (goal === 'none') return;
    if (goal === 'below') {
      this.#sheet.put(row, 0, goalLabel, { rows: 2 });
      this.#sheet.put(row, 1, '预期目标', { columns: 4 });
      this.#sheet.put(row, 5, '实际完成情况', { columns: width - 5 });
      this.#sheet.put(row + 1, 1, expected, { columns: 4 });
      this.#sheet.put(row + 1, 5, actual, { columns: width - 5 });
      this.#row += 2;
    } else if (goal === 'beside') {
      this.#sheet.put(row, 0, '年初设定目标');
      this.#sheet.put(row, 1, expected, { columns: 4 });
      this.#sheet.put(row, 5, '实际完成情况');
      this.#sheet.put(row, 6, actual, { columns: width - 6 });
      this.#row++;
    } else {
      this.#sheet.put(row, 0, '预期目标', { columns: 2 });
      this.#sheet.put(row, 2, expected, { columns: width - 2 });
      this.#sheet.put(row + 1, 0, '目标实际完成情况', { columns: 2 });
      this.#sheet.put(row + 1, 2, actual, { columns: width - 2 });
      this.#row += 2;
    }
  }

  get hasGoal(): boolean {
    return this.#options.goal !== 'none';
  }

  #indicatorColumns(): { key: string; header: string }[] {
    const { headers, target, order, extra, number } = this.#options;
    const words = {
      national: [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
      short: ['一级指标', '二级指标', '指标名称', '指标值', '完成值', '权重', '自评得分', '偏差原因'],
      letters: [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值(A)',
        '实际完成值(B)',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
      long: [
        '一级\n指标',
        '二级\n指标',
        '三级指标',
        '年初绩效指标值',
        '全年实际完成值',
        '指标分值',
        '自评得分',
        '未完成原因和改进措施',
      ],
      'two-rows': [
        '一级指标',
        '二级指标',
        '三级指标',
        '预期指标值',
        '实际完成指标值',
        '标准分值',
        '自评分',
        '未完成原因分析',
      ],
    }[headers];
    const keys = ['level1', 'level2', 'level3', 'target', 'actual', 'weight', 'score', 'reason'];
    let columns = keys.map((key, at) => ({ key, header: words[at]! }));
    const place = (key: string): number => columns.findIndex((column) => column.key === key);
    if (target !== 'whole') {
      const at = place('target');
      const split = [
        { key: 'sign', header: target === 'split' ? '指标符号' : '比较符号' },
        { key: 'number', header: words[3]! },
        { key: 'unit', header: target === 'split' ? '计量单位' : '度量单位' },
      ];
      if (target === 'sign-last') split.push(split.shift()!);
      columns.splice(at, 1, ...split);
    }
    const move = (key: string, before: string): void => {
      const [column] = columns.splice(place(key), 1);
      columns.splice(place(before), 0, column!);
    };
    if (order === 'weight-first') move('weight', target === 'whole' ? 'target' : 'number');
    if (order === 'reason-before-score') move('reason', 'score');
    if (extra) columns.splice(place('score') + 1, 0, { key: 'extra', header: extra });
    if (number) columns = [{ key: 'no', header: '序号' }, ...columns];
    return columns;
  }

  #indicators(): number {
    const { side, subtotals, againAt, blankRow, level1 } = this.#options;
    const top = this.#row;
    this.#indicatorHeader();
    let count = 0;
    this.#one.indicators.forEach((indicator, index) => {
      const before = this.#one.indicators[index - 1];
      const begins = !before || before.level1 !== indicator.level1;
      if (begins && before && subtotals) (this.#subtotal(before.level1), count++);
      if (begins && level1 === 'points-line' && this.#points(indicator.level1)) {
        this.#line(`${indicator.level1}（${this.#points(indicator.level1)}分）`, this.#side);
      }
      if (againAt > 0 && index === againAt) this.#indicatorHeader();
      if (blankRow && index === 2) this.#row++;
      this.#indicator(indicator, index);
    });
    if (side && this.#row > top + 1) this.#sheet.put(top, 0, '绩\n效\n指\n标', { rows: this.#row - top });
    return count;
  }

  #indicatorHeader(): void {
    const columns = this.#indicatorColumns();
    const deep = this.#options.headers === 'two-rows';
    columns.forEach(({ header }, at) => {
      this.#sheet.put(this.#row, this.#side + at, header, deep ? { rows: 2 } : {});
    });
    this.#row += deep ? 2 : 1;
  }

  #points(level1: string): string | undefined {
    return this.#one.section_weights_stated?.[level1];
  }

  #subtotal(level1: string): void {
    const columns = this.#indicatorColumns();
    const sum = this.#one.indicators
      .filter((indicator) => indicator.level1 === level1)
      .reduce((total, { score }) => total + (Number(score) || 0), 0);
    this.#sheet.put(this.#row, this.#side + columns.findIndex(({ key }) => key === 'level3'), '小计');
    this.#sheet.put(this.#row++, this.#side + columns.findIndex(({ key }) => key === 'score'), sum);
  }

  #indicator(indicator: PublishedIndicator, index: number): void {
    this.#indicatorColumns().forEach(({ key }, at) => {
      const { value, rows, format } = this.#cell(key, indicator, index);
      if (value !== '')
        this.#sheet.put(this.#row, this.#side + at, value, {
          ...(rows && { rows }),
          ...(format && { format }),
        });
    });
    this.#row++;
  }

  /** Rows from this one on with the same level names. */
  #run(index: number, key: 'level1' | 'level2'): number {
    const { subtotals, againAt, blankRow, level1 } = this.#options;
    const rows = this.#one.indicators;
    const same = (at: number): boolean =>
      rows[at]?.level1 === rows[index]!.level1 &&
      (key === 'level1' || rows[at]?.level2 === rows[index]!.level2);
    if (index > 0 && same(index - 1)) return 0;
    let count = 1;
    while (same(index + count)) count++;
    const plain = !subtotals && againAt === 0 && !blankRow && level1 !== 'points-line';
    return plain ? count : 1;
  }

  #cell(
    key: string,
    indicator: PublishedIndicator,
    index: number,
  ): { value: string | number; rows?: number; format?: string } {
    const { level1, level2 } = this.#options;
    const parts = targetParts(indicator.target);
    switch (key) {
      case 'no':
        return { value: index + 1 };
      case 'level1': {
        const run = this.#run(index, 'level1');
        const points = level1 === 'points' ? this.#points(indicator.level1) : undefined;
        const name = points ? `${indicator.level1}\n（${points}分）` : indicator.level1;
        if (level1 === 'repeated') return { value: name };
        return { value: run > 0 ? name : '', ...(run > 1 && level1 !== 'first-only' && { rows: run }) };
      }
      case 'level2': {
        const run = this.#run(index, 'level2');
        const name = level2 === 'broken' ? indicator.level2.replace('指标', '\n指标') : indicator.level2;
        if (level2 === 'repeated') return { value: indicator.level2 };
        return { value: run > 0 ? name : '', ...(run > 1 && { rows: run }) };
      }
      case 'level3':
        return { value: indicator.level3 };
      case 'target':
        return this.#figure(indicator.target, 'value');
      case 'sign':
        return { value: parts?.sign ?? '' };
      case 'number':
        return this.#figure(parts ? parts.number : indicator.target, 'value');
      case 'unit':
        return { value: parts?.unit ?? '' };
      case 'actual':
        return this.#figure(indicator.actual, 'value');
      case 'weight':
        return this.#figure(indicator.weight, 'points');
      case 'score':
        return this.#figure(indicator.score, 'points');
      case 'extra':
        return { value: this.#extra(index) };
      default:
        return { value: indicator.reason };
    }
  }

  #extra(index: number): string {
    const { extra } = this.#options;
    if (extra === '评分标准') return '完成得满分，未完成按比例扣分';
    if (extra === '数据来源') return '统计台账';
    if (extra === '指标性质') return '正向';
    return index === 0 && extra === '备注' ? '见附件' : '';
  }

  #total(_: number): void {
    const { total, grade } = this.#options;
    const { stated_total: stated } = this.#one;
    const columns = this.#indicatorColumns();
    const at = (key: string): number => this.#side + columns.findIndex((column) => column.key === key);
    if (stated) {
      this.#sheet.put(this.#row, 0, total, { columns: Math.min(at('weight'), at('score')) });
      this.#sheet.put(this.#row, at('weight'), 100);
      const { value, format } = this.#figure(stated, 'points');
      this.#sheet.put(this.#row, at('score'), value, format ? { format } : {});
      if (grade === 'same-row') {
        this.#sheet.put(this.#row, this.#width, '自评等级');
        this.#sheet.put(this.#row, this.#width + 1, '优');
      }
      this.#row++;
      if (grade === 'next-row') {
        this.#sheet.put(this.#row, 0, '自评等级', { columns: 3 });
        this.#sheet.put(this.#row++, 3, '优', { columns: this.#width - 3 });
      }
      if (grade === 'inline') this.#line('自评等级：优');
    }
  }

  #foot(): void {
    const { below } = this.#options;
    if (below === 'signatures' || below === 'both') {
      this.#pair(this.#row++, ['填报人', '李四'], ['联系电话', '0778-2281111']);
    }
    if (below === 'signature-line') {
      this.#line(`填报人：李四        联系电话：0778-2281111        填报日期：${this.#one.year + 1}年3月5日`);
    }
    if (below === 'notes' || below === 'both') {
      this.#line('注：1.得分一档最高不能超过该指标分值上限。');
      this.#line('2.定量指标若为正向指标，则得分计算方法应用全年实际值（B）/年度指标值（A）*该指标分值。');
      this.#line('3.预算执行率10分，产出指标50分，效益指标30分，满意度指标10分，合计100分。');
    }
  }
}
