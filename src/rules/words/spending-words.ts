/**
 * Words about spending that the rules on economic items look for. Certainty P: 301 covers staff and long-term 编制外 staff
 * [HDU], pay of casual labour is 30226 [WL]; the choice of words itself is practice.
 */

/** Casual labour, which belongs to 30226. */
export const CASUAL_LABOUR =
  /临时(?:聘用|用工|工|人员)|钟点工|计时工|劳务(?:费|报酬|用工)|评审费|评标费|稿费|讲课费|专家费|咨询劳务/;
/** Pay of staff and of long-term 编制外 staff, which belongs to 301. */
export const WAGES =
  /工资|薪酬|薪金|奖金|绩效工资|津贴补贴|社会保险缴费|公积金|工资福利|年终奖|加班费|生活补贴/;
/** Projects whose very purpose is pay. */
export const PERSONNEL_PROJECT =
  /工资|人员|薪酬|聘用|聘请|编外|岗位|补贴|补助|津贴|社保缴费|辅警|协管|志愿|遗属|养老|劳务/;
/** Repair and operation, which are running cost (30213) unless they are large (31006). */
export const RUNNING_COST = /运维|运行维护|日常维护|维护费|维修|维保|保养|运行费/;
export const LARGE_REPAIR = /大型修缮|改造|扩建|加固|重建/;
/** Things that hardly ever reach the price of a fixed asset. */
export const SMALL_THINGS = /电话机|鼠标|键盘|U盘|优盘|插线板|插座|硒鼓|墨盒|计算器|文件夹|台灯|路由器|耳机/i;
/** Equipment for a special use, with a higher price limit. */
export const SPECIAL_EQUIPMENT = /专用|医疗|检测|实验|教学设备|执法|消防/;
