/** Print pages: a slip resolved for one session, kept under a short-lived address, put into the built page. */
import { randomBytes } from 'node:crypto';
import type { PrintRequest } from '#shared/contract/host.ts';
import type { Envelope } from '#shared/contract/errors.ts';
import type { Dispatch } from '../router.ts';
import { PRINT_POLICY } from './headers.ts';
import { type HostResponse, Refusal, textResponse } from './message.ts';
import type { Pages } from './pages.ts';

/** Makes a PDF of one of our own pages, by its path. */
export type PdfPrinter = (path: string) => Promise<Uint8Array>;

export interface PrintRoom {
  /** Resolves the slip as the session sees it; answers the address of its page. */
  issue(request: PrintRequest): Envelope<{ url: string }>;
  page(ticket: string): HostResponse;
  revoke(url: string): void;
}

const TICKET_MS = 10 * 60_000;
const PLACE = '<!--slip-->';

export function createPrintRoom(dispatch: Dispatch, pages: Pages, now: () => Date): PrintRoom {
  const slips = new Map<string, { readonly json: string; readonly until: number }>();
  return {
    issue({ session, slip }) {
      const answer =
        'id' in slip
          ? dispatch('slips.get', { id: slip.id }, session)
          : dispatch('slips.preview', slip.preview, session);
      if (!answer.ok) return answer;
      const at = now().getTime();
      for (const [ticket, entry] of slips) if (entry.until < at) slips.delete(ticket);
      const ticket = randomBytes(24).toString('base64url');
      slips.set(ticket, { json: JSON.stringify(answer.value), until: at + TICKET_MS });
      return { ok: true, value: { url: `/print/${ticket}` } };
    },
    page(ticket) {
      const entry = slips.get(ticket);
      if (entry === undefined || entry.until < now().getTime())
        throw new Refusal(404, 'not_found', '打印页已过期，请回到文书页重新打开');
      if (pages.print === null || !pages.print.includes(PLACE))
        throw new Error('打包产物里没有可用的打印页 print.html');
      return textResponse(200, fillPage(pages.print, entry.json), {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': PRINT_POLICY,
      });
    },
    revoke: (url) => void slips.delete(url.slice('/print/'.length)),
  };
}

/** The slip as a data block; `<` is escaped so that no text can close the element. */
export function fillPage(html: string, json: string): string {
  const block = `<script type="application/json" id="slip">${json.replaceAll('<', '\\u003c')}</script>`;
  return html.replace(PLACE, () => block);
}
