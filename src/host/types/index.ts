import { registerType } from '../registry';
import * as border from './border';
import * as chart from './chart';
import { keptChartTypes } from './chart-kept';
import * as series from './chart-series';
import * as customXml from './custom-xml';
import { dataValidationType } from './data-validation';
import * as format from './format';
import * as named from './named';
import * as pageLayout from './page-layout';
import * as filters from './filters';
import { rangeType } from './range';
import * as areas from './range-areas';
import * as sheetState from './sheet-state';
import * as table from './table';
import * as tables from './table-collection';
import * as tableColumns from './table-columns';
import * as tableRows from './table-rows';
import * as workbook from './workbook';
import * as worksheet from './worksheet';

/** Every class that the host knows. */
registerType(workbook.workbookType);
registerType(workbook.applicationType);
registerType(workbook.runtimeType);
registerType(workbook.workbookProtectionType);
registerType(workbook.documentPropertiesType);
registerType(workbook.internalServiceType);
registerType(worksheet.worksheetType);
registerType(worksheet.worksheetCollectionType);
registerType(sheetState.freezePanesType);
registerType(sheetState.protectionType);
registerType(rangeType);
registerType(dataValidationType);
registerType(areas.rangeAreasType);
registerType(areas.rangeCollectionType);
registerType(areas.areasFormatType);
registerType(areas.areasFillType);
registerType(areas.areasFontType);
registerType(format.formatType);
registerType(format.fillType);
registerType(format.fontType);
registerType(border.bordersType);
registerType(border.borderType);
registerType(format.formatProtectionType);
registerType(named.namedItemType);
registerType(named.namedItemCollectionType);
registerType(named.settingType);
registerType(named.settingCollectionType);
registerType(named.sheetPropertyType);
registerType(named.sheetPropertyCollectionType);
registerType(named.documentPropertyType);
registerType(named.documentPropertyCollectionType);
registerType(pageLayout.pageLayoutType);
registerType(pageLayout.headerFooterGroupType);
registerType(pageLayout.headerFooterType);
registerType(pageLayout.pageBreakCollectionType);
registerType(pageLayout.pageBreakType);
registerType(customXml.customXmlPartType);
registerType(customXml.customXmlPartCollectionType);
registerType(customXml.customXmlPartScopedCollectionType);
registerType(chart.chartType);
registerType(chart.chartTitleType);
registerType(chart.chartLegendType);
registerType(chart.chartCollectionType);
registerType(series.chartSeriesCollectionType);
registerType(table.tableType);
registerType(tables.tableCollectionType);
registerType(tables.tableScopedCollectionType);
registerType(tableColumns.tableColumnType);
registerType(tableColumns.tableColumnCollectionType);
registerType(tableRows.tableRowType);
registerType(tableRows.tableRowCollectionType);
registerType(filters.filterType);
registerType(filters.autoFilterType);
registerType(filters.rangeSortType);
registerType(filters.tableSortType);
for (const type of keptChartTypes) registerType(type);
for (const type of series.chartSeriesTypes) registerType(type);
registerType<{ readonly removed: number; readonly uniqueRemaining: number }>({
  name: 'RemoveDuplicatesResult',
  scalars: {
    Removed: { get: ({ removed }) => removed },
    UniqueRemaining: { get: ({ uniqueRemaining }) => uniqueRemaining },
  },
});
