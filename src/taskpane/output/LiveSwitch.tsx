import { Field, Switch } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane } from '../context/pane-context';

/** Whether written sheets follow the clerk's edits, and what that means. */
export function LiveSwitch({ on }: { on: boolean }): ReactElement {
  const { actions, texts } = usePane();
  return (
    <Field hint={on ? texts.older.liveOn : texts.older.liveOff}>
      <Switch
        label={texts.output.live}
        checked={on}
        onChange={(_event, { checked }) => void actions.setLiveUpdate(checked)}
      />
    </Field>
  );
}
