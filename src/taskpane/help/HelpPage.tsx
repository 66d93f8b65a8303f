import { Button, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { type Language, fill } from '../../language';
import product from '../../../package.json';
import { ALL_RULES, ruleById } from '../../rules';
import guideZh from '../../../docs/zh-CN/使用说明.md';
import guideEn from '../../../docs/en-US/guide.md';
import { usePane } from '../context/pane-context';
import { Disclosure } from '../parts/Disclosure';
import { Spoken } from '../parts/Spoken';
import { useSettled } from '../parts/use-settled';
import { chaptersOf, type Block, type Chapter } from './markdown';
import { RulePage } from './RulePage';
import { foundChapters, foundRules } from './search';
import { TryExcel } from './TryExcel';

const GUIDES: Readonly<Record<Language, string>> = { zh: guideZh, en: guideEn };
/** Rules that are listed; a search that finds more is to be narrower. */
const MOST_RULES = 20;

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column', outline: 'none' },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
  },
  search: { width: '100%', minWidth: 0, flexShrink: 0, '& input': { minWidth: 0 } },
  chapter: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  // Lines that go on stand below the text, not below its mark.
  item: { paddingInlineStart: '1em', textIndent: '-1em' },
  version: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
});

function BlockText({ block }: { block: Block }): ReactElement {
  return (
    <>
      {block.runs.map(({ kind, text }, at) =>
        kind === 'strong' ? (
          <strong key={at}>{text}</strong>
        ) : kind === 'code' ? (
          <code key={at}>{text}</code>
        ) : (
          text
        ),
      )}
    </>
  );
}

function ChapterText({ chapter }: { chapter: Chapter }): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.chapter} aria-label={chapter.title}>
      <h2 className={styles.heading}>{chapter.title}</h2>
      {chapter.blocks.map((block, at) => (
        <p key={at} className={mergeClasses(styles.text, block.kind !== 'paragraph' && styles.item)}>
          {block.kind === 'paragraph' ? '' : '• '}
          <BlockText block={block} />
        </p>
      ))}
    </section>
  );
}

interface Props {
  /** The rule of which she wants to know more; null for the whole guide. */
  readonly rule: string | null;
  readonly onClose: () => void;
}

/** The clerk's guide and the pages of the rules, searchable; part of the pane, so that it needs no network. */
export default function HelpPage({ rule, onClose }: Props): ReactElement {
  const { language, say, texts } = usePane();
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const page = useRef<HTMLElement>(null);
  useEffect(() => page.current?.focus(), []);
  const chapters = useMemo(() => chaptersOf(GUIDES[language]), [language]);
  const found = foundChapters(chapters, search);
  const rules = foundRules(ALL_RULES, search, language);
  const asked = rule === null ? null : ruleById(rule);
  const isSearching = search.trim() !== '';
  const count = found.length + rules.length;
  const spoken = useSettled(isSearching ? fill(texts.help.found, { count }) : '');
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (isSearching) setSearch('');
    else onClose();
  }
  return (
    <main
      ref={page}
      tabIndex={-1}
      className={styles.page}
      aria-label={texts.help.title}
      onKeyDown={onKeyDown}
    >
      <div className={styles.head}>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowLeftRegular />}
          aria-label={texts.help.back}
          title={texts.help.back}
          onClick={onClose}
        />
        <h1 className={styles.title}>{texts.help.title}</h1>
      </div>
      <div className={styles.body}>
        <Input
          className={styles.search}
          role="searchbox"
          size="small"
          aria-label={texts.help.search}
          placeholder={texts.help.search}
          contentBefore={<SearchRegular aria-hidden />}
          value={search}
          onChange={(_event, { value }) => setSearch(value)}
        />
        {!isSearching && asked && <RulePage rule={asked} />}
        {found.map((chapter) => (
          <ChapterText key={chapter.title} chapter={chapter} />
        ))}
        {rules.length > 0 && (
          <section className={styles.chapter} aria-label={texts.help.rules}>
            <h2 className={styles.heading}>{texts.help.rules}</h2>
            {rules.slice(0, MOST_RULES).map((one) => (
              <Disclosure key={one.id} label={say(one.title)}>
                <RulePage rule={one} />
              </Disclosure>
            ))}
          </section>
        )}
        {isSearching && count === 0 && <p className={styles.text}>{texts.help.nothing}</p>}
        {!isSearching && <TryExcel />}
        {!isSearching && (
          <p className={styles.version}>{fill(texts.help.version, { version: product.version })}</p>
        )}
      </div>
      <Spoken text={spoken} />
    </main>
  );
}
