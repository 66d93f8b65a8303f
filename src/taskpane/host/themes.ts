import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';
import type { ThemeMode } from './theme-mode';

/** Excel's green, so that the pane looks at home. */
const EXCEL_GREEN: BrandVariants = {
  10: '#031A0F',
  20: '#06281A',
  30: '#083722',
  40: '#094529',
  50: '#0A5430',
  60: '#0C6236',
  70: '#0E703C',
  80: '#107C41',
  90: '#218D51',
  100: '#339D62',
  110: '#4DAF78',
  120: '#6CBF90',
  130: '#8ACFA7',
  140: '#A8DDBE',
  150: '#C6EBD5',
  160: '#E5F7EC',
};

const FONTS =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS });

const light = createLightTheme(EXCEL_GREEN);
const dark = createDarkTheme(EXCEL_GREEN);

/** On dark backgrounds the brand's text needs a lighter step to stay readable. */
const readableDark: Theme = {
  ...dark,
  colorBrandForeground1: EXCEL_GREEN[120],
  colorBrandForeground2: EXCEL_GREEN[130],
  colorBrandForegroundLink: EXCEL_GREEN[130],
  colorBrandForegroundLinkHover: EXCEL_GREEN[140],
  colorBrandForegroundLinkPressed: EXCEL_GREEN[120],
  colorCompoundBrandForeground1: EXCEL_GREEN[120],
  colorCompoundBrandStroke: EXCEL_GREEN[110],
};

export const THEMES: Readonly<Record<ThemeMode, Theme>> = {
  light: withFonts(light),
  dark: withFonts(readableDark),
  contrast: withFonts(teamsHighContrastTheme),
};
