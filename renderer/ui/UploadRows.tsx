/** 上传中和没有传上的几行。 */
import { Progress } from '@mantine/core';
import type { Uploads } from './use-uploads.ts';

export function UploadRows({ uploads }: { readonly uploads: Uploads }) {
  if (uploads.items.length === 0) return null;
  return (
    <ul className="fs-files">
      {uploads.items.map((item) => (
        <li key={item.key} className="fs-file">
          <div className="fs-file-main">
            <div className="fs-cut" title={item.file.name}>
              {item.file.name}
            </div>
            {item.problem === null ? (
              <Progress
                value={item.progress * 100}
                size="sm"
                aria-label={`上传“${item.file.name}”`}
                transitionDuration={0}
              />
            ) : (
              <div className="fs-note fs-text-red" role="alert">
                {item.problem}
              </div>
            )}
          </div>
          {item.problem === null ? (
            <>
              <span className="fs-note">{`${Math.round(item.progress * 100)}%`}</span>
              <button type="button" className="fs-quiet-button fs-link" onClick={item.cancel}>
                取消
              </button>
            </>
          ) : (
            <>
              {item.canRetry ? (
                <button type="button" className="fs-quiet-button fs-link" onClick={() => uploads.retry(item)}>
                  重试
                </button>
              ) : null}
              <button
                type="button"
                className="fs-quiet-button fs-link"
                onClick={() => uploads.dismiss(item.key)}
              >
                知道了
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
