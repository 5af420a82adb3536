/** 下拉单里一项也没有时的话。选项单里只许有选项，所以它也是一项，只是选不了。 */
export function NothingFound({ text }: { readonly text: string }) {
  return (
    <span role="option" aria-selected={false} aria-disabled tabIndex={-1}>
      {text}
    </span>
  );
}
