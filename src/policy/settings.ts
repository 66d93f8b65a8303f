import { decimal, type Decimal } from '../numbers';
import type { Setting } from './types';

/** The number of a setting as an exact decimal; null where the setting is switched off. */
export function decimalSetting(setting: Setting<string>): Decimal;
export function decimalSetting(setting: Setting<string | null>): Decimal | null;
export function decimalSetting(setting: Setting<string | null>): Decimal | null {
  return setting.value === null ? null : decimal(setting.value);
}

/** Both lower bounds of the qualitative bands, as shares of the weight. */
export function decimalBands(setting: Setting<readonly [string, string]>): readonly [Decimal, Decimal] {
  return [decimal(setting.value[0]), decimal(setting.value[1])];
}
