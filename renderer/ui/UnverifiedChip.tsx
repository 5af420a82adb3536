/** 出处还没有核到原文的参数旁边标“待核”。 */
export function UnverifiedChip() {
  return (
    <span className="fs-unverified" title="出处尚未核到原文，使用前请自行核对">
      待核
    </span>
  );
}
