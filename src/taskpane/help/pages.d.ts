/** A page of the documentation as text, put in when the pane is built. */
declare module '*.md' {
  const text: string;
  export default text;
}
