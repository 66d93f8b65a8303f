/** Where a paragraph may go over to the next row: behind a sentence with its closing marks, else behind a clause. */
const SENTENCE = /[^。！？!?]*(?:[。！？!?]+[”’」』）)》"']*|$)/gu;
const CLAUSE = /[^；;，,、：:]*(?:[；;，,、：:]+|$)/gu;

const piecesBy = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([piece]) => piece).filter((piece) => piece !== '');

/** Joins pieces as long as they fit together. */
function joined(pieces: readonly string[], fits: (text: string) => boolean): string[] {
  const parts: string[] = [];
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last !== undefined && fits(last + piece)) parts[parts.length - 1] = last + piece;
    else parts.push(piece);
  }
  return parts;
}

/** As many characters as fit, over and over; none is cut in two. */
function cutAnywhere(text: string, fits: (text: string) => boolean): string[] {
  const characters = [...text];
  const parts: string[] = [];
  for (let start = 0; start < characters.length;) {
    let [least, most] = [1, characters.length - start];
    while (least < most) {
      const middle = Math.ceil((least + most) / 2);
      if (fits(characters.slice(start, start + middle).join(''))) least = middle;
      else most = middle - 1;
    }
    parts.push(characters.slice(start, start + least).join(''));
    start += least;
  }
  return parts;
}

/**
 * The parts in which a paragraph is set that is too long for one row: at the ends of sentences where that can be, else of
 * clauses, else anywhere. Together they are the very text.
 *
 * @param fits whether a text fits into one part; what is longer does not fit better
 */
export function partsOf(text: string, fits: (text: string) => boolean): string[] {
  const sentences = piecesBy(text, SENTENCE).flatMap((sentence) => {
    if (fits(sentence)) return [sentence];
    const clauses = piecesBy(sentence, CLAUSE);
    return joined(
      clauses.flatMap((clause) => (fits(clause) ? [clause] : cutAnywhere(clause, fits))),
      fits,
    );
  });
  return joined(sentences, fits);
}
