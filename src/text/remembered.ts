/**
 * A question about one text that keeps its answers: a workbook repeats the same few labels, names and values, and a part
 * of it that is read anew asks about all of them again.
 * @param answer depends on the text alone; its answers are never changed
 * @param most answers that are kept; with more it begins anew
 */
export function remembered<T extends NonNullable<unknown> | null>(
  answer: (text: string) => T,
  most: number,
): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const given = answer(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, given);
    return given;
  };
}
