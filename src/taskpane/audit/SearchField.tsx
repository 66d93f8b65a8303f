import { Button, Input, makeStyles } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { usePane } from '../context/pane-context';

const useStyles = makeStyles({
  field: { width: '100%', minWidth: 0, '& input': { minWidth: 0 } },
});

interface Props {
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

/** A search that follows what is typed; what an input method still composes is shown, and not yet searched for. */
export function SearchField({ value, onSearch }: Props): ReactElement {
  const { texts } = usePane();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [composed, setComposed] = useState<string | null>(null);
  function clear(): void {
    onSearch('');
    input.current?.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing && value !== '') {
      event.stopPropagation();
      clear();
    }
  }
  return (
    <Input
      ref={input}
      className={styles.field}
      size="small"
      type="text"
      role="searchbox"
      aria-label={texts.audit.search}
      placeholder={texts.audit.searchHint}
      autoComplete="off"
      value={composed ?? value}
      contentBefore={<SearchRegular aria-hidden />}
      contentAfter={
        value === '' ? undefined : (
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={texts.audit.searchClear}
            onClick={clear}
          />
        )
      }
      onKeyDown={onKeyDown}
      onCompositionStart={() => setComposed(value)}
      onCompositionEnd={(event) => {
        setComposed(null);
        onSearch(event.currentTarget.value);
      }}
      onChange={(_event, { value: typed }) => (composed === null ? onSearch(typed) : setComposed(typed))}
    />
  );
}
