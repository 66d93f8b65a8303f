/** Style of a link that stands in a text or a table: what is pointed at is at least 24 × 24 px, whatever its line is. */
export const TARGET = {
  display: 'inline-block',
  minWidth: '24px',
  maxWidth: '100%',
  // A figure of two digits stands at the edge of its column like all others.
  textAlign: 'inherit',
  paddingBlock: 'max(0px, (24px - 1lh) / 2)',
  // Where the system chooses the colours, a link has none of its own.
  '@media (forced-colors: active)': { textDecorationLine: 'underline' },
} as const;
