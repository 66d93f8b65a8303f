/**
 * Instructions and placeholders of printed forms that must not stay in a filled one. Seen in published sheets (P):
 * 可不写此项内容 in the Hechi form, 100字以内 in Sichuan sheets. Takes folded text.
 */
export const TEMPLATE_TEXTS: readonly RegExp[] = [
  /[^。;,()]{0,12}可不(?:写|填)(?:此项)?(?:内容)?/,
  /\(?(?:不超过|限|控制在)?\d{2,4}字(?:以内|之内|左右)\)?/,
  /请(?:在此|按|如实|根据|简要|详细|逐项)[^。;,]{0,12}(?:填写|说明|描述|填报|概述)/,
  /(?:在此|此处|此栏|本栏)(?:填写|填报|输入|说明)[^。;,]{0,10}/,
  /\(?填(?:写|表|报)说明:?\)?/,
  /[×X]{2}(?:年|月|日|万元|元|局|单位|部门|项目|市|县|区|个|次|%)/i,
  // ××× where a figure belongs; two stand for a name that is kept back, between digits for those of a telephone.
  /(?<![\d×✕])[×✕]{3,}(?![\d×✕])/,
  /(?:^|[^_])_{3,}/,
  /\((?:单位|部门|项目)名称\)/,
  /示例:|(?:^|[(。])例如:?×/,
];

/** Names that the printed table prints for rows to be filled in: 指标2：, ……, and marks where a value belongs: ×××. */
export const PRINTED_NAME = /^(?:指标\d{0,2}[:.、]?|[.…·—-]+)$/;
export const PLACEHOLDER = /[×✕]{2,}|\*{2,}|X{3,}|_{3,}/i;
