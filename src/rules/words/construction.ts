/** Wording that only building work needs. Read in reports of construction projects (P). */
export const CONSTRUCTION_WORDS: readonly string[] = [
  '设计概算',
  '工程整体',
  '工程质量',
  '工程进度',
  '工程量',
  '施工',
  '监理',
  '竣工',
  '隐蔽工程',
  '开工',
];

/** By which words a project's name, content or goal tells that something is built, repaired or installed. */
export const IS_CONSTRUCTION =
  /工程|建设|新建|改建|扩建|修建|修缮|维修|改造|装修|施工|安装|绿化|道路|水利|设施/;
