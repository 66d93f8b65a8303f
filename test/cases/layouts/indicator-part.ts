import type { CellValue } from '../../../src/workbook';
import type { PublishedIndicator } from '../published/lay-out';
import { indicatorColumns } from './indicator-columns';
import { targetParts } from './shown-columns';
import { TablePart } from './table-part';

/** Indicators, total, signatures and notes. @returns the row below */
export class IndicatorPart extends TablePart {
  layOut(): number {
    this.#indicators();
    this.#total();
    this.#foot();
    return this.row;
  }

  #indicators(): void {
    const { side, subtotals, againAt, blankRow, level1 } = this.options;
    const top = this.row;
    this.#indicatorHeader();
    this.one.indicators.forEach((indicator, index) => {
      const before = this.one.indicators[index - 1];
      const begins = !before || before.level1 !== indicator.level1;
      if (begins && before && subtotals) this.#subtotal(before.level1);
      if (begins && level1 === 'points-line' && this.#points(indicator.level1)) {
        this.line(`${indicator.level1}（${this.#points(indicator.level1)}分）`, this.side);
      }
      if (againAt > 0 && index === againAt) this.#indicatorHeader();
      if (blankRow && index === 2) this.row++;
      this.#indicator(indicator, index);
    });
    if (side && this.row > top + 1) this.sheet.put(top, 0, '绩\n效\n指\n标', { rows: this.row - top });
  }

  #indicatorHeader(): void {
    const columns = indicatorColumns(this.options);
    const deep = this.options.headers === 'two-rows';
    columns.forEach(({ header }, at) => {
      this.sheet.put(this.row, this.side + at, header, deep ? { rows: 2 } : {});
    });
    this.row += deep ? 2 : 1;
  }

  #points(level1: string): string | undefined {
    return this.one.section_weights_stated?.[level1];
  }

  #subtotal(level1: string): void {
    const columns = indicatorColumns(this.options);
    const sum = this.one.indicators
      .filter((indicator) => indicator.level1 === level1)
      .reduce((total, { score }) => total + (Number(score) || 0), 0);
    this.sheet.put(this.row, this.side + columns.findIndex(({ key }) => key === 'level3'), '小计');
    this.sheet.put(this.row++, this.side + columns.findIndex(({ key }) => key === 'score'), sum);
  }

  #indicator(indicator: PublishedIndicator, index: number): void {
    indicatorColumns(this.options).forEach(({ key }, at) => {
      const { value, rows, format } = this.#cell(key, indicator, index);
      if (value !== '')
        this.sheet.put(this.row, this.side + at, value, {
          ...(rows && { rows }),
          ...(format && { format }),
        });
    });
    this.row++;
  }

  /** Rows from this one on with the same level names. */
  #run(index: number, key: 'level1' | 'level2'): number {
    const { subtotals, againAt, blankRow, level1 } = this.options;
    const rows = this.one.indicators;
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
  ): { value: CellValue; rows?: number; format?: string } {
    const { level1, level2 } = this.options;
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
        return this.figure(indicator.target, 'value');
      case 'sign':
        return { value: parts?.sign ?? '' };
      case 'number':
        return this.figure(parts ? parts.number : indicator.target, 'value');
      case 'unit':
        return { value: parts?.unit ?? '' };
      case 'actual':
        return this.figure(indicator.actual, 'value');
      case 'weight':
        return this.figure(indicator.weight, 'points');
      case 'score':
        return this.figure(indicator.score, 'points');
      case 'extra':
        return { value: this.#extra(index) };
      default:
        return { value: indicator.reason };
    }
  }

  #extra(index: number): string {
    const { extra } = this.options;
    if (extra === '评分标准') return '完成得满分，未完成按比例扣分';
    if (extra === '数据来源') return '统计台账';
    if (extra === '指标性质') return '正向';
    return index === 0 && extra === '备注' ? '见附件' : '';
  }

  #total(): void {
    const { total, grade } = this.options;
    const { stated_total: stated } = this.one;
    const columns = indicatorColumns(this.options);
    const at = (key: string): number => this.side + columns.findIndex((column) => column.key === key);
    if (stated) {
      this.sheet.put(this.row, 0, total, { columns: Math.min(at('weight'), at('score')) });
      this.sheet.put(this.row, at('weight'), 100);
      const { value, format } = this.figure(stated, 'points');
      this.sheet.put(this.row, at('score'), value, format ? { format } : {});
      if (grade === 'same-row') {
        this.sheet.put(this.row, this.width, '自评等级');
        this.sheet.put(this.row, this.width + 1, '优');
      }
      this.row++;
      if (grade === 'next-row') {
        this.sheet.put(this.row, 0, '自评等级', { columns: 3 });
        this.sheet.put(this.row++, 3, '优', { columns: this.width - 3 });
      }
      if (grade === 'inline') this.line('自评等级：优');
    }
  }

  #foot(): void {
    const { below } = this.options;
    if (below === 'signatures' || below === 'both') {
      this.pair(this.row++, ['填报人', '李四'], ['联系电话', '0778-2281111']);
    }
    if (below === 'signature-line') {
      this.line(`填报人：李四        联系电话：0778-2281111        填报日期：${this.one.year + 1}年3月5日`);
    }
    if (below === 'notes' || below === 'both') {
      this.line('注：1.得分一档最高不能超过该指标分值上限。');
      this.line('2.定量指标若为正向指标，则得分计算方法应用全年实际值（B）/年度指标值（A）*该指标分值。');
      this.line('3.预算执行率10分，产出指标50分，效益指标30分，满意度指标10分，合计100分。');
    }
  }
}
