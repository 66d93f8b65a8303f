import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleFilled } from '@fluentui/react-icons/svg/dismiss-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import type { Severity } from '../../rules';

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '16px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

const ICONS = {
  error: DismissCircleFilled,
  warning: WarningFilled,
  info: InfoFilled,
  good: CheckmarkCircleFilled,
} as const;

/** Shape and colour of a severity; the word stands beside it or in `label`. */
export function SeverityIcon({
  severity,
  label,
}: {
  severity: Severity | 'good';
  label?: string;
}): ReactElement {
  const styles = useStyles();
  const Icon = ICONS[severity];
  const named = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return <Icon className={mergeClasses(styles.icon, styles[severity])} {...named} />;
}
