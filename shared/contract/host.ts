/** 主机自己的几个地址收什么、答什么；其余一切都走合同里的名字。 */
import { z } from 'zod';
import { id } from './fields.ts';
import { slips } from './papers.ts';

const session = z.string().max(200).nullable();

/** `POST /rpc/<名字>` 的正文。 */
export const rpcRequest = z.strictObject({ payload: z.unknown(), session });

/** `POST /print-ticket`、`POST /pdf` 的正文：印哪一件文书。 */
export const printRequest = z.strictObject({
  session,
  slip: z.union([z.strictObject({ id }), z.strictObject({ preview: slips.preview.input })]),
});
export type PrintRequest = z.infer<typeof printRequest>;
/** 界面送来的样子，默认值还没有补上。 */
export type PrintAsk = z.input<typeof printRequest>;

/** `POST /print-ticket` 的答复：短时有效的打印页地址。 */
export const printTicket = z.strictObject({ url: z.string() });
