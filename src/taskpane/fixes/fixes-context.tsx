import { createContext, useContext, useMemo, type ReactElement, type ReactNode } from 'react';
import type { Finding, Fix } from '../../rules';
import { formatCellRef } from '../../workbook';

interface OfferedFixes {
  /** All corrections of the findings of one rule, of one kind; each cell once. */
  alike(finding: Finding): readonly Fix[];
  /** Whether something else is being done, so that nothing can be asked for. */
  readonly busy: boolean;
}

const NONE: OfferedFixes = { alike: ({ fixes = [] }) => fixes, busy: false };

const FixesContext = createContext<OfferedFixes>(NONE);

const keyOf = ({ rule }: Finding, fix: Fix | undefined): string => `${rule} ${fix?.kind ?? ''}`;

function byKind(findings: readonly Finding[]): ReadonlyMap<string, readonly Fix[]> {
  const kinds = new Map<string, Map<string, Fix>>();
  for (const finding of findings) {
    const { fixes = [] } = finding;
    if (fixes.length === 0) continue;
    const key = keyOf(finding, fixes[0]);
    const kind = kinds.get(key) ?? new Map<string, Fix>();
    kinds.set(key, kind);
    for (const fix of fixes) kind.set(formatCellRef(fix.cell), fix);
  }
  return new Map([...kinds].map(([key, fixes]) => [key, [...fixes.values()]]));
}

/** Tells cards which corrections there are of their kind. */
export function FixesProvider({
  findings,
  busy,
  children,
}: {
  readonly findings: readonly Finding[];
  readonly busy: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const kinds = useMemo(() => byKind(findings), [findings]);
  const offered = useMemo<OfferedFixes>(
    () => ({
      alike: (finding) => kinds.get(keyOf(finding, finding.fixes?.[0])) ?? finding.fixes ?? [],
      busy,
    }),
    [kinds, busy],
  );
  return <FixesContext.Provider value={offered}>{children}</FixesContext.Provider>;
}

export function useFixes(): OfferedFixes {
  return useContext(FixesContext);
}
