import type { Figure } from './figures';
import { hasInitial } from './shown-columns';
import { TablePart } from './table-part';

/** Title, names, funds and goal. @returns the row below */
export class FrontPart extends TablePart {
  layOut(): number {
    this.#head();
    this.#identity();
    this.#funds();
    this.#goal();
    return this.row;
  }

  #head(): void {
    const { annex, title, yearLine, unitPlace } = this.options;
    if (annex) this.line(annex, 0, 2);
    this.line(this.year(title));
    if (yearLine) this.line(this.year(yearLine));
    const unit = `单位：${this.one.unit_of_money}`;
    if (unitPlace === 'alone') this.line(unit, this.width - 2, 2);
    if (unitPlace === 'alone-left') this.line(`金额${unit}`, 0, 3);
    if (unitPlace === 'beside-date') {
      this.sheet.put(this.row, 0, `填报日期：${this.one.year + 1}年3月5日`, { columns: 3 });
      this.sheet.put(this.row++, this.width - 2, `（${unit}）`, { columns: 2 });
    }
  }

  #identity(): void {
    const { identity, department, unit, contact } = this.options;
    const { project } = this.one;
    const [row, width] = [this.row, this.width];
    const fields = [
      [department, project.department],
      [unit, project.unit],
    ] as const;
    if (identity === 'inline') {
      this.line(`项目名称：${project.name}`);
      fields.forEach(([label, value]) => this.line(`${label}：${value}`));
    } else if (identity === 'rows') {
      [['项目名称', project.name] as const, ...fields].forEach(([label, value]) => {
        this.sheet.put(this.row, 0, label, { columns: 2 });
        this.sheet.put(this.row++, 2, value, { columns: width - 2 });
      });
    } else if (identity === 'pairs') {
      this.sheet.put(row, 0, '项目名称', { columns: 2 });
      this.sheet.put(row, 2, project.name, { columns: width - 2 });
      this.pair(row + 1, fields[0], fields[1]);
      this.row += 2;
    } else {
      this.sheet.put(row, 0, '项目名称');
      this.sheet.put(row, 1, project.name, { columns: 2 });
      this.sheet.put(row, 3, department);
      this.sheet.put(row, 4, project.department, { columns: 2 });
      this.sheet.put(row, 6, unit);
      this.sheet.put(row, 7, project.unit, { columns: width - 7 });
      this.row++;
    }
    if (contact) this.pair(this.row++, ['项目负责人', '张三'], ['联系电话', '0778-2280000']);
  }

  #funds(): void {
    const { fundLabel, unitPlace, fundIndent } = this.options;
    const { unit_of_money: unit, funds_wan_yuan: funds } = this.one;
    const columns = this.#fundColumns();
    const top = this.row;
    const depth = this.options.fundHeaders === 'grouped' ? 2 : 1;
    this.sheet.put(top, 0, unitPlace === 'fund-label' ? `${fundLabel}（${unit}）` : fundLabel, {
      rows: funds.length + depth,
    });
    if (depth === 2) {
      this.sheet.put(top, 1, '', { columns: 2, rows: 2 });
      const amounts = columns.filter(({ kind }) => kind === 'amount').length;
      this.sheet.put(top, 3, '预算安排及执行', { columns: amounts });
      columns
        .slice(amounts)
        .forEach(({ header }, at) => this.sheet.put(top, 3 + amounts + at, header, { rows: 2 }));
      columns.slice(0, amounts).forEach(({ header }, at) => this.sheet.put(top + 1, 3 + at, header));
    } else columns.forEach(({ header }, at) => this.sheet.put(top, 3 + at, header));
    this.row += depth;
    funds.forEach((fund, index) => {
      this.sheet.put(this.row, 1, index === 0 ? fund.row : `${fundIndent}${fund.row}`, { columns: 2 });
      columns.forEach(({ key, kind }, at) => {
        const { value, format } = this.figure(fund[key], kind);
        this.sheet.put(this.row, 3 + at, value, format ? { format } : {});
      });
      this.row++;
    });
  }

  #fundColumns(): {
    key: 'initial' | 'full_year' | 'executed' | 'weight' | 'rate' | 'score';
    header: string;
    kind: Figure;
  }[] {
    const { fundHeaders, fundOrder, unitPlace } = this.options;
    const unit = unitPlace === 'headers' ? `（${this.one.unit_of_money}）` : '';
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
    const shown = all.filter(({ key }) => key !== 'initial' || hasInitial(this.one, this.options));
    if (fundOrder === 'usual' || fundHeaders === 'grouped') return shown;
    const rate = shown.find(({ key }) => key === 'rate')!;
    const weight = shown.findIndex(({ key }) => key === 'weight');
    const others = shown.filter((column) => column !== rate);
    return [...others.slice(0, weight), rate, ...others.slice(weight)];
  }

  #goal(): void {
    const { goal, goalLabel } = this.options;
    const { expected, actual } = this.one.goal;
    const [row, width] = [this.row, this.width];
    if (goal === 'none') return;
    if (goal === 'below') {
      this.sheet.put(row, 0, goalLabel, { rows: 2 });
      this.sheet.put(row, 1, '预期目标', { columns: 4 });
      this.sheet.put(row, 5, '实际完成情况', { columns: width - 5 });
      this.sheet.put(row + 1, 1, expected, { columns: 4 });
      this.sheet.put(row + 1, 5, actual, { columns: width - 5 });
      this.row += 2;
    } else if (goal === 'beside') {
      this.sheet.put(row, 0, '年初设定目标');
      this.sheet.put(row, 1, expected, { columns: 4 });
      this.sheet.put(row, 5, '实际完成情况');
      this.sheet.put(row, 6, actual, { columns: width - 6 });
      this.row++;
    } else {
      this.sheet.put(row, 0, '预期目标', { columns: 2 });
      this.sheet.put(row, 2, expected, { columns: width - 2 });
      this.sheet.put(row + 1, 0, '目标实际完成情况', { columns: 2 });
      this.sheet.put(row + 1, 2, actual, { columns: width - 2 });
      this.row += 2;
    }
  }
}
