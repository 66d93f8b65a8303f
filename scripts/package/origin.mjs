/** Office loads add-ins over https only; a path is allowed, so that they can share a server with others. */
export function readOrigin(text) {
  if (text === undefined) throw new Error('--origin 缺少 / is missing');
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`--origin ${text}: 不是网址 / is no address`);
  }
  if (url.protocol !== 'https:')
    throw new Error(`--origin ${text}: 须以 https:// 开头 / has to begin with https://`);
  if (url.search || url.hash || url.username)
    throw new Error(`--origin ${text}: 只写主机和路径 / host and path only`);
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
}

/** Without a slash at its end. */
export const addressOf = (origin) => origin.href.replace(/\/$/, '');
