const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A custom XML part that holds a text. */
export function customXml(namespace: string, text: string): string {
  return `<ziping xmlns="${namespace}">${text.replace(/[&<>]/g, (sign) => SIGNS[sign]!)}</ziping>`;
}

/** The text of such a part. */
export function textOfXml(xml: string): string {
  const inner = xml.slice(0, xml.lastIndexOf('</')).replace(/^[\s\S]*?<ziping[^>]*>/, '');
  return inner.replace(/&(?:amp|lt|gt|quot|apos|#x?[\da-f]+);/gi, (entity) => {
    const number = /^&#(x?)([\da-f]+);$/i.exec(entity);
    if (number) return String.fromCodePoint(parseInt(number[2]!, number[1] ? 16 : 10));
    return { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" }[entity.toLowerCase()]!;
  });
}
