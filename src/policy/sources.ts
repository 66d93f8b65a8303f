import type { Source } from './types';

const source = (zh: string, en: string, address: string | null = null): Source => ({
  title: { zh, en },
  address,
});

/** What more than one policy, rule or form cites, under the keys of citations. "id" and "seed" are no publications but are cited like them. */
export const SOURCES = {
  id: source('算术或逻辑恒等关系', 'arithmetic or logical identity'),
  seed: source(
    '河池市财政局（制）自评报告样表，2021年',
    'report on the form of the Hechi finance bureau, 2021',
  ),
  form: source('自评报告格式的固定栏目和提纲', 'the fixed fields and outline of the report form'),
  convention: source('通行写法，未见文件规定', 'convention; no document was found'),
  MOF10: source(
    '财预〔2020〕10号《项目支出绩效评价管理办法》',
    'MOF document Caiyu [2020] No. 10, Measures for project performance evaluation',
    'http://www.ccpitnc.org/maocudongtai/2022-12-13/332.html',
  ),
  MOF101: source(
    '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》，2021年8月18日',
    'MOF document Caiyu [2021] No. 101, Guidance on core targets and indicators, 18 August 2021',
    'http://tldf.cn/article-55595-153648.html',
  ),
  CENTRAL: source(
    '财政部关于中央部门项目支出绩效自评的通知（报道）',
    'MOF notice on self-evaluation of central units (as reported)',
    'https://www.baogao.com/zhengce/998f5b6b-595d-4b7c-8935-1f16c191af56.html',
  ),
  DZ: source(
    '财政部预算司绩效评价等级划分（转载）',
    'Grade bands of the MOF budget department (secondary text)',
    'http://www.dz-gczx.com/wap/articleDetails_id_1290.html',
  ),
  FDK: source(
    '绩效自评指标权重 10/50/30/10（转述）',
    'Weights 10/50/30/10 (secondary text)',
    'https://www.fudaoke.com/exam/3256757.html',
  ),
  BAISE: source(
    '百财办〔2021〕4号（百色市本级），2021年3月25日；依据桂发〔2018〕26号',
    'Baise document [2021] No. 4, 25 March 2021, under Guifa [2018] No. 26 (Guangxi)',
    'http://czj.baise.gov.cn/zwgk/fdzdgknr/zcwjzcjd/t11098246.shtml',
  ),
  CZ2022: source(
    '池州市贵池区棠溪镇2022年度项目支出绩效自评表',
    'Published sheet of 2022, Tangxi, Chizhou (Anhui)',
    'http://www.anthempetcare.com/upload_cz/download?id=502364&siteId=2',
  ),
  QS2023: source(
    '四川省青神县2023年项目支出绩效自评表及填表说明',
    'Published Sichuan sheet of 2023 with notes, Qingshen',
    'https://www.scqs.gov.cn/info/13206/211004.htm',
  ),
  DY1: source(
    '四川项目支出绩效自评表',
    'Published Sichuan sheet',
    'https://dyrmt.com/article-132779-22.html',
  ),
  DY2: source(
    '四川省大英县司法局项目支出绩效自评表',
    'Published Sichuan sheet, Daying justice bureau',
    'https://dyxrmt.cn/article-157795-21.html',
  ),
  HB2020: source(
    '湖北省项目自评表及评分说明，2020年度',
    'Hubei-style sheet of 2020 with scoring notes',
    'https://1wenmi.com/doc/330418.html',
  ),
  HG2020: source('黄冈市某单位2020年度项目自评表', 'Published sheet of 2020 of a unit in Huanggang (Hubei)'),
  DOCZJ: source(
    '绩效自评表填表说明',
    'Notes under a self-evaluation table',
    'http://biz.doczj.com/doc/174893555.html',
  ),
  DYB: source('绩效目标填报说明（地方）', 'Local filling notes', 'http://m.dybbs8.com/excel/974350.html'),
  PWZ: source(
    '绩效指标种类（转述）',
    'Kinds of indicators (secondary text)',
    'https://pinweizhan.com/xiaoshou/xinli/j9p272.html',
  ),
  YY2019: source(
    '岳阳市项目支出绩效自评报告样式，2019年',
    'Yueyang form of 2019',
    'http://www.yueyang.gov.cn/cgj/9886/9901/content_1560779.html',
  ),
  ZJFORM: source(
    '浙江省财政厅（制）自评报告样式',
    'Form of the Zhejiang finance department',
    'http://cornels-photography.com/paper/223313396.html',
  ),
  ZJFOREST: source(
    '浙江省项目绩效自评报告填报说明',
    'Zhejiang filling notes',
    'http://www.fymate.net/html/text/lar/169403/16940385_3.html',
  ),
  PROV2015: source(
    '省级项目绩效评价填报说明，2015年',
    'Provincial filling notes, 2015',
    'https://m.wenke99.com/p-3573484.html',
  ),
  CF: source(
    '赤峰市审计局：绩效管理审计常见问题，2023年',
    'Chifeng audit bureau, common findings, 2023',
    'http://sjj.chifeng.gov.cn/sjdt/202305/t20230517_2051216.html',
  ),
  AA: source(
    'audit_agent（开源绩效表核查程序，531a188）',
    'audit_agent, an open checker of performance tables (531a188)',
    'https://github.com/ericliu1002000/audit_agent',
  ),
  GBC: source(
    'GOV（开源预决算公开核查规则，a746116）',
    'GOV, an open rule set for published budgets (a746116)',
    'https://github.com/zxj6827111-blip/GOV',
  ),
  'PLAT-index': source(
    '某省级预算绩效管理系统：指标填报',
    'A province-level performance system: indicator entry',
  ),
  'PLAT-fund': source(
    '某省级预算绩效管理系统：资金执行',
    'A province-level performance system: execution of funds',
  ),
  'PLAT-score': source(
    '某省级预算绩效管理系统：指标得分',
    'A province-level performance system: indicator scores',
  ),
  'PLAT-grade': source('某省级预算绩效管理系统：评价等级', 'A province-level performance system: grades'),
  ZJ2022: source(
    '四川省中江县2022年度绩效目标自评表及注1–3',
    'Published sheet of 2022 with notes 1–3, Zhongjiang (Sichuan)',
    'https://chacewang.com/newsdetail/news242266.html',
  ),
  BJ2016: source(
    '北京市海淀区2016年度绩效自评表及得分计算方法',
    'Published sheet of 2016 with its way of scoring, Haidian (Beijing)',
    'https://www.wenku365.com/s-60761775.html',
  ),
  MAN: source(
    '一体化平台绩效自评操作手册，2022年（地区不详）',
    'Manual of a budget platform on self-evaluation, 2022 (region unnamed)',
    'https://desk33.com/d-565511.html',
  ),
  LF: source(
    '河北廊坊2019年度项目绩效自评表',
    'Published sheet of 2019, Langfang (Hebei)',
    'http://www.lfsp.cn/newsinfo/1158053.html',
  ),
  YC: source(
    '银川市本级2021年度项目绩效自评表',
    'Published sheet of 2021, Yinchuan',
    'https://m.yzwku.com/doc/476505.html',
  ),
  HSH2020: source(
    '湖南衡山2020年度县级专项资金绩效目标自评表',
    'Table of 2020 for county funds, Hengshan (Hunan)',
    'https://taowenge.com/p-72820237.html',
  ),
  AHOLD: source(
    '安徽省预算支出项目绩效考评报告，安徽省财政厅（制），2017年上传',
    'Project evaluation report issued by the Anhui finance department, uploaded in 2017',
    'https://m.wenku365.com/p-1273177.html',
  ),
  TC: source(
    '天长市水利局2022年度项目支出绩效自评表，2023年12月公布',
    'Published sheet of 2022, water bureau of Tianchang (Anhui)',
  ),
  BS: source('保山市图书馆2022年度项目支出绩效自评表', 'Published sheet of 2022, Baoshan library (Yunnan)'),
  NC: source('南充市2023年度项目支出绩效自评表', 'Published sheet of 2023, Nanchong (Sichuan)'),
  CN: source('昌宁县2022年度项目支出绩效自评表', 'Published sheet of 2022, Changning (Yunnan)'),
  'DY-lib': source('大英县图书馆2022年度绩效自评表', 'Published sheet of 2022, Daying library (Sichuan)'),
  DST: source(
    '某区商务部门2020年度项目支出绩效自评表',
    'Published sheet of 2020 of a district commerce bureau',
  ),
  'PLAT-tj': source(
    '某省级预算绩效管理系统：部门自评表（天津版）',
    'A province-level performance system: department table (Tianjin edition)',
  ),
  HDU: source(
    '部门预算支出经济分类科目说明（高校转载）',
    'Notes on the economic classification',
    'http://www.hd-u.com/cwc/info/1013/1198.htm',
  ),
  WL: source(
    '支出经济分类问答',
    'Questions on the economic classification',
    'http://wanglu.net/thread/t13-353644-1.html',
  ),
  D777: source(
    '支出经济分类科目说明（较早）',
    'Notes on the economic classification (older)',
    'https://m.777doc.com/doc-4267139.html',
  ),
  D360: source(
    '支出经济分类科目说明',
    'Notes on the economic classification',
    'https://www.360docs.net/doc/066564292.html',
  ),
  XZ: source(
    '固定资产单位价值标准（引2012年财务规则，后续修订未核对）',
    'Fixed-asset thresholds (after the 2012 financial rules; later revisions not checked)',
    'https://xinzhwenda.com/life/127409.html',
  ),
} as const satisfies Record<string, Source>;

export type SourceKey = keyof typeof SOURCES;
