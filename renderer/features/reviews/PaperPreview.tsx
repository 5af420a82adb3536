/** 看一件文书，或者预览还没有签发的草稿。 */
import { PrintPreview } from '#renderer/ui/PrintPreview.tsx';

export type PaperTarget =
  | { readonly slipId: number }
  | { readonly preview: { readonly kind: 'F-02' | 'F-04'; readonly reviewId: number } };

export function PaperPreview({
  target,
  onClose,
}: {
  readonly target: PaperTarget;
  readonly onClose: () => void;
}) {
  return <PrintPreview target={target} onClose={onClose} />;
}
