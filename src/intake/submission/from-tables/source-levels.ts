import { beginsParts, PARTS_OF_FISCAL, type FundRowKind } from '../../words';

/**
 * Levels of the rows of a fund table below its total. 其中 right below the total begins the parts; below a part it begins
 * parts of that part (财政拨款, 其中：中央), which go on as long as rows name levels of government.
 */
export class SourceLevels {
  #afterPart = false;
  #inside = false;

  next(label: string, kind: FundRowKind | null): 1 | 2 {
    const divides = beginsParts(label);
    const governmental = PARTS_OF_FISCAL.has(kind);
    if (divides && this.#afterPart && kind !== 'fiscal') this.#inside = true;
    else if (!governmental) this.#inside = false;
    if (!this.#inside) this.#afterPart = kind === 'fiscal' || kind === null || !governmental;
    return this.#inside ? 2 : 1;
  }
}
