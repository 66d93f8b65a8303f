const MEMORIES: Map<string, unknown>[] = [];
const MOST_KEPT = 20_000;

/** As remembered(), for answers that follow from the vocabulary. */
export function rememberedWords<T extends NonNullable<unknown> | null>(
  answer: (text: string) => T,
): (text: string) => T {
  const answers = new Map<string, T>();
  MEMORIES.push(answers);
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const given = answer(text);
    if (answers.size >= MOST_KEPT) answers.clear();
    answers.set(text, given);
    return given;
  };
}

/** Forgets all answers, for a vocabulary that has changed. */
export function forgetAnswers(): void {
  for (const answers of MEMORIES) answers.clear();
}
