import type { Decimal } from '../../../numbers';
import { fold, isEmptyCell, withoutBrackets } from '../../../text';
import type { FoundTable, GridView, TableRow } from '../../tables';
import {
  levelName,
  readIndicatorValue,
  readNumber,
  readPercent,
  sectionWeight,
  statedText,
  type SectionWeight,
  type Stated,
  type StatedRate,
} from '../../values';
import { EXECUTION_LABEL, level1Kind, rowLabel, TOTAL_LABEL, TRUNCATED } from '../../words';
import type { BlankRow, Indicator, Submission } from '../submission';
import { indicatorName } from './indicator-names';
import { directionOf, signOf } from './indicator-signs';

/** Points for 预算执行率 that stand as a row of the indicator table. */
export interface ExecutionRow {
  readonly rate: StatedRate;
  readonly weight?: Stated<Decimal>;
  readonly score?: Stated<Decimal>;
  readonly reason?: Stated<string>;
}

export interface IndicatorPart {
  readonly indicators: readonly Indicator[];
  readonly table: NonNullable<Submission['indicatorTable']>;
  readonly sectionWeights: readonly SectionWeight[];
  readonly claimedTotal: Stated<Decimal> | null;
  readonly claimedWeightTotal: Stated<Decimal> | null;
  readonly execution: ExecutionRow | null;
}

/** Reads the indicators of one project. */
export function readIndicators(table: FoundTable, rows: readonly TableRow[]): IndicatorPart {
  return new IndicatorReader(table.view, table).read(rows);
}

class IndicatorReader {
  #level1 = '';
  #level2 = '';
  readonly #sections: SectionWeight[] = [];
  readonly #blank: BlankRow[] = [];

  constructor(
    private readonly view: GridView,
    private readonly table: FoundTable,
  ) {}

  read(rows: readonly TableRow[]): IndicatorPart {
    const indicators: Indicator[] = [];
    let total: number | null = null;
    let execution: ExecutionRow | null = null;
    const sums = rows.filter(({ kind }) => kind === 'subtotal');
    for (const { row, kind } of rows) {
      // One 小计 at the end is the project's total; several, or one in between, are those of sections.
      const isLast = sums.length === 1 && row === rows[rows.length - 1]?.row;
      if (this.#isTotal(row, kind, isLast)) total = row;
      else if (kind === 'entry' && this.#isExecution(row)) execution = this.#execution(row);
      else if (kind === 'entry') indicators.push(...this.#indicator(row));
    }
    const marked = markTruncated(indicators);
    const { columns, area } = this.table;
    const { grid } = this.view;
    return {
      indicators: marked,
      table: {
        cells: [{ sheet: grid.sheet, ...area }],
        hasWeights: columns['weight'] !== undefined,
        hasScores: columns['score'] !== undefined,
        hasReasons: columns['reason'] !== undefined,
        truncated: marked.some(({ truncated }) => truncated),
        ...(this.#blank.length > 0 && { blankRows: this.#blank }),
      },
      sectionWeights: this.#sections,
      claimedTotal: total === null ? null : (this.#number(total, 'score') ?? this.#lastNumber(total)),
      claimedWeightTotal: total === null ? null : (this.#number(total, 'weight') ?? null),
      execution,
    };
  }

  #text(row: number, meaning: string): string {
    const column = this.table.columns[meaning];
    return column === undefined ? '' : this.view.text(row, column);
  }

  #number(row: number, meaning: string): Stated<Decimal> | undefined {
    const column = this.table.columns[meaning];
    if (column === undefined) return undefined;
    const { view } = this;
    return readNumber({
      value: view.value(row, column),
      format: view.format(row, column),
      cell: view.ref(row, column),
    });
  }

  /** Points of an indicator; a cell merged over several of them counts once, for the first. */
  #points(row: number, meaning: string): Stated<Decimal> | undefined {
    const column = this.table.columns[meaning];
    if (column === undefined || this.view.ref(row, column).top !== row) return undefined;
    return this.#number(row, meaning);
  }

  #words(row: number, meaning: string): Stated<string> | undefined {
    const column = this.table.columns[meaning];
    return column === undefined
      ? undefined
      : statedText({ value: this.view.value(row, column), cell: this.view.ref(row, column) });
  }

  /** The only number of a total row in a table without a column of scores. */
  #lastNumber(row: number): Stated<Decimal> | null {
    const { area } = this.table;
    const numbers = this.view.filled(row, area.left, area.right).filter((at) => this.view.isNumber(row, at));
    const at = numbers[numbers.length - 1];
    if (at === undefined || numbers.length !== 1 || this.table.columns['weight'] === at) return null;
    const { view } = this;
    return readNumber({ value: view.value(row, at), format: view.format(row, at), cell: view.ref(row, at) });
  }

  #isTotal(row: number, kind: TableRow['kind'], isLast: boolean): boolean {
    const { area } = this.table;
    const texts = this.view.filled(row, area.left, area.right).map((column) => this.view.folded(row, column));
    if (texts.some((text) => TOTAL_LABEL.test(withoutBrackets(text).replace(/:$/, '')))) return true;
    const isSum = kind === 'subtotal' && texts.some((text) => rowLabel(text).kind === 'total');
    return kind === 'total' || (isSum && isLast);
  }

  #isExecution(row: number): boolean {
    const [level1, level2, name] = ['level1', 'level2', 'name'].map((meaning) =>
      fold(this.#text(row, meaning)),
    );
    const bare = (text: string | undefined): string => (text ?? '').split('(', 1)[0] ?? '';
    if (EXECUTION_LABEL.test(bare(level1))) return true;
    const levelled = level1 !== '' && level1Kind(level1 ?? '', '') !== 'other';
    return !levelled && level1 === '' && level2 === '' && EXECUTION_LABEL.test(bare(name));
  }

  #execution(row: number): ExecutionRow {
    const column = this.table.columns['actual'] ?? this.table.columns['target'] ?? this.table.area.left;
    const { view } = this;
    const rate = readPercent({
      value: view.value(row, column),
      format: view.format(row, column),
      cell: view.ref(row, column),
    });
    const [weight, score, reason] = [
      this.#number(row, 'weight'),
      this.#number(row, 'score'),
      this.#words(row, 'reason'),
    ];
    return { rate, ...(weight && { weight }), ...(score && { score }), ...(reason && { reason }) };
  }

  #indicator(row: number): Indicator[] {
    this.#enterLevels(row);
    const own = this.#text(row, 'name') || (this.table.columns['name'] === undefined ? this.#level2 : '');
    const name = indicatorName(own);
    const values = ['target', 'actual', 'weight', 'score'].some((meaning) => this.#text(row, meaning) !== '');
    if (name !== '' || values) return [this.#row(row, name)];
    this.#passOver(row, this.#text(row, 'name'));
    return [];
  }

  /** 指标2：, or a level without any row. */
  #passOver(row: number, text: string): void {
    const column = this.table.columns[text === '' ? 'level2' : 'name'];
    const prints = column !== undefined && this.view.ref(row, column).top === row;
    if (!prints || (text === '' && this.#text(row, 'level2') === '')) return;
    const levels = { level1: this.#level1, level2: this.#level2 };
    const cells = [this.view.ref(row, column)];
    this.#blank.push({ ...levels, level1Kind: level1Kind(this.#level1, this.#level2), text, cells });
  }

  /** Level names are filled downwards; points printed beside them are section weights. */
  #enterLevels(row: number): void {
    const level1 = levelName(this.#text(row, 'level1'));
    if (level1.name !== '' && level1.name !== this.#level1) {
      this.#level1 = level1.name;
      this.#level2 = '';
      this.#printed(1, level1, row, 'level1');
    }
    const level2 = levelName(this.#text(row, 'level2'));
    if (level2.name !== '' && level2.name !== this.#level2) {
      this.#level2 = level2.name;
      this.#printed(2, level2, row, 'level2');
    }
  }

  #printed(level: 1 | 2, read: ReturnType<typeof levelName>, row: number, meaning: string): void {
    const column = this.table.columns[meaning];
    if (column === undefined) return;
    const weight = sectionWeight(level, this.#level1, read, this.view.ref(row, column));
    if (weight) this.#sections.push(weight);
  }

  #row(row: number, name: string): Indicator {
    const { columns, area } = this.table;
    const { grid } = this.view;
    const level2 = this.#level2;
    const sign = signOf(this.#text(row, 'sign'));
    const unit = this.#text(row, 'unit');
    const context = { name, level2, ...(sign && { sign }), ...(unit !== '' && { unit }) };
    const target = readIndicatorValue(this.#source(row, 'target'), { role: 'target', ...context });
    const actual = readIndicatorValue(this.#source(row, 'actual'), { role: 'actual', ...context, target });
    const direction = directionOf(this.#words(row, 'direction') ?? this.#words(row, 'sign'));
    const nameColumn = columns['name'] ?? columns['level2'] ?? columns['level1'];
    const [weight, score, deduction] = [
      this.#points(row, 'weight'),
      this.#points(row, 'score'),
      this.#points(row, 'deduction'),
    ];
    const [reason, remark] = [this.#reason(row), this.#words(row, 'remark')];
    return {
      level1: this.#level1,
      level1Kind: level1Kind(this.#level1, level2),
      level2,
      name,
      nameCells: nameColumn === undefined ? [] : [this.view.ref(row, nameColumn)],
      cells: [{ sheet: grid.sheet, top: row, bottom: row, left: area.left, right: area.right }],
      target,
      actual,
      ...(weight && { weight }),
      ...(score && { score }),
      ...(reason && { reason }),
      ...(deduction && { deduction }),
      ...(remark && { remark }),
      ...(direction && { direction }),
      truncated: false,
    };
  }

  /** The reason, or what the column beside it says where it is blank. */
  #reason(row: number): Stated<string> | undefined {
    const [own, second] = [this.#words(row, 'reason'), this.#words(row, 'second-reason')];
    return own?.text === '' && second && second.text !== '' ? second : own;
  }

  #source(row: number, meaning: string): Parameters<typeof readIndicatorValue>[0] {
    const column = this.table.columns[meaning];
    if (column === undefined) return { value: null, format: 'General', cells: [] };
    const value = this.view.value(row, column);
    return {
      value: isEmptyCell(value) ? null : value,
      format: this.view.format(row, column),
      cells: [this.view.ref(row, column)],
    };
  }
}

function isBare({ target, actual, weight, score }: Indicator): boolean {
  return target.kind === 'blank' && actual.kind === 'blank' && !weight?.text && !score?.text;
}

/** Rows cut short: the source says so, or the last one holds nothing but its name while rows above it are filled. */
function markTruncated(indicators: readonly Indicator[]): Indicator[] {
  const last = indicators.length - 1;
  const filled = indicators.some((row) => !isBare(row));
  return indicators.map((row, at) => {
    const said = [row.name, row.target.text, row.actual.text].some((text) => TRUNCATED.test(text));
    const cut =
      (said && row.actual.kind === 'blank' && !row.score?.text) || (at === last && filled && isBare(row));
    return cut ? { ...row, truncated: true } : row;
  });
}
