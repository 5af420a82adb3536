/**
 * What the desktop window may do, as pure decisions. The default is no; each exception says why.
 * Addresses are compared by scheme and host, because `URL.origin` is `null` for schemes of our own.
 */

export const SCHEME = 'app';
export const HOST = 'ledger';
export const APP_URL = `${SCHEME}://${HOST}/`;

/** An address of our own page and of nothing that merely looks like it. */
export function isAppUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return (
    url !== null &&
    url.protocol === `${SCHEME}:` &&
    url.hostname === HOST &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  );
}

/** `blob:` addresses name the page that made them. */
const isAppBlob = (text: string): boolean => text.startsWith('blob:') && isAppUrl(text.slice('blob:'.length));

/** Calls come from the top frame of our page; print previews and foreign frames have no business with the ledger. */
export function isTrustedSender(frame: { readonly url: string; readonly isTop: boolean } | null): boolean {
  return frame !== null && frame.isTop && isAppUrl(frame.url);
}

/** Requests for our pages come from our page, or from the program itself (no initiator). */
export function isTrustedInitiator(initiatorOrigin: string | null | undefined): boolean {
  return initiatorOrigin === undefined || (initiatorOrigin !== null && isAppUrl(initiatorOrigin));
}

/** The window stays on our page; frames inside it show print pages and files of ours. */
export function isNavigationAllowed(target: string, isMainFrame: boolean): boolean {
  if (isMainFrame) return isAppUrl(target) && !/^\/(files|rpc)\//.test(new URL(target).pathname);
  return isAppUrl(target) || isAppBlob(target) || target === 'about:blank';
}

/** The program is offline: only its own pages, what they made in memory, and their inline images are loaded. */
export function isRequestAllowed(target: string, isDeveloping: boolean): boolean {
  if (isAppUrl(target) || isAppBlob(target) || target.startsWith('data:')) return true;
  return isDeveloping && target.startsWith('devtools://');
}

/** Copying a document number to the clipboard is the one permission that the work needs. */
const PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

export function isPermissionAllowed(permission: string, requestingUrl: string): boolean {
  return PERMISSIONS.has(permission) && isAppUrl(requestingUrl);
}
