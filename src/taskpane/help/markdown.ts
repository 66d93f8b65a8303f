/** A run of text: plain, strong, or as it is typed. */
export interface Run {
  readonly kind: 'text' | 'strong' | 'code';
  readonly text: string;
}

export interface Block {
  readonly kind: 'paragraph' | 'item' | 'step';
  readonly runs: readonly Run[];
}

/** A headed part of the guide. */
export interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

const ITEM = /^(?:(-)|\d+\.) +/;
/** Between two characters of Chinese a line break is no blank. */
const CHINESE_END = /[\u3000-\u9fff\uff00-\uffef]$/;

function joined(lines: readonly string[]): string {
  return lines.reduce((all, line) => (CHINESE_END.test(all) ? all + line : `${all} ${line}`));
}

function runsOf(text: string): Run[] {
  // Links lead to files of the checkout, which the pane does not have: their text stays.
  const plain = text.replaceAll(/\[([^[\]]*)\]\([^()]*\)/g, '$1');
  return plain.split(/(\*\*[^*]+\*\*|`[^`]+`)/).flatMap((part): Run[] => {
    if (part === '') return [];
    if (part.startsWith('**')) return [{ kind: 'strong', text: part.slice(2, -2) }];
    if (part.startsWith('`')) return [{ kind: 'code', text: part.slice(1, -1) }];
    return [{ kind: 'text', text: part }];
  });
}

function blockOf(lines: readonly string[]): Block {
  const mark = ITEM.exec(lines[0]!);
  const kind = mark === null ? 'paragraph' : mark[1] ? 'item' : 'step';
  const text = joined([lines[0]!.slice(mark?.[0].length ?? 0), ...lines.slice(1)]);
  return { kind, runs: runsOf(text) };
}

/**
 * The chapters of a page of the guide. It knows what the guide is written with: headings, paragraphs, lists, strong and code;
 * pictures are left out.
 */
export function chaptersOf(markdown: string): Chapter[] {
  const chapters: { title: string; blocks: Block[] }[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) chapters.at(-1)?.blocks.push(blockOf(open));
    open = [];
  };
  for (const raw of markdown.split('\n')) {
    const line = raw.trim();
    const heading = /^#+ +(.*)$/.exec(line);
    if (line === '' || heading || line.startsWith('![') || ITEM.test(line)) close();
    if (heading) chapters.push({ title: heading[1]!, blocks: [] });
    else if (line !== '' && !line.startsWith('![')) open.push(line);
  }
  close();
  return chapters.filter(({ blocks }) => blocks.length > 0);
}

export const textOf = ({ runs }: Block): string => runs.map(({ text }) => text).join('');
