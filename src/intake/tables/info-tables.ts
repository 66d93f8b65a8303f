import { captionAbove } from './captions';
import { toldTableUnit } from './corrections';
import type { FoundTable } from './found-table';
import type { GridView } from './grid-view';
import type { InfoBlock } from './info-blocks';
import { projectsInColumns } from './projects-in-columns';
import { unreadFields } from './unread-fields';

/**
 * A block of labels, with the title above it as far as no table has taken the rows; one for each project where several
 * stand side by side.
 */
export function fromInfo(
  view: GridView,
  { area, labels, rows }: InfoBlock,
  isFree: (row: number) => boolean,
): FoundTable[] {
  let floor = area.top;
  while (floor > view.area.top && isFree(floor - 1)) floor--;
  const caption = captionAbove(view, area.top, floor, view.area.left, view.area.right);
  const lanes = projectsInColumns(view, area);
  const block: FoundTable = {
    role: 'project-info',
    view,
    area,
    confidence: Math.min(1, labels / Math.max(1, rows)),
    columns: {},
    header: null,
    unit: toldTableUnit(view.told, { area, header: null }) ?? caption.unit,
    columnReadings: [],
    unread: unreadFields(view, area, lanes),
    caption: caption.title,
    captionArea: caption.title ? { ...view.area, top: caption.first, bottom: area.top - 1 } : null,
  };
  if (lanes.length === 0) return [block];
  return lanes.map((lane, at) => ({
    ...block,
    lane,
    area: { ...area, left: at === 0 ? area.left : lane.value, right: lane.value },
  }));
}
