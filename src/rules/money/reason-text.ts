/** Words of a form that tell what to write: they are no reason by themselves. */
const INSTRUCTION =
  /\d{1,9}字(?:以内|左右)?|(?:请|应|须|需|简要|逐项|分别|具体){0,9}(?:说明|填写|描述|分析|阐述)(?:原因|理由|情况)?|如有|若有|如无|没有请?填?无|如(?:果)?不一致|不一致(?:的|时)?|(?:年初|调整后?|全年)?预算(?:数)?(?:调整|变动|调剂|执行)?(?:率)?|原因(?:分析)?|情况|低于|未达到?|与|和|及|的|且|或/g;
const MARKS = /[\s\d%％()（）[\]【】:：,，.。;；、“”"'/\\—_-]/g;

/** Whether a reason is blank in substance: the template's own words, 无, or marks. */
export function isUnfilledReason(text: string): boolean {
  const rest = text.replace(INSTRUCTION, '').replace(MARKS, '');
  return rest.replace(/^(?:无|暂无|没有|填写|请)*$/, '').length < 2;
}
