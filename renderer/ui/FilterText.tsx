/** 筛选行里的文字框：停手 250 毫秒才生效，组字时不生效；Ctrl+F 移到这里。 */
import { IconFilter, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';

export interface FilterTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly width?: number;
}

const SETTLE_MS = 250;

export function FilterText({ label, value, onChange, width = 200 }: FilterTextProps) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const isComposing = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  if (value !== seen) {
    // 外面改了筛选（清空、后退）时跟着变。
    setSeen(value);
    setTyped(value);
  }
  useHotkeys({
    'Ctrl+F': () => {
      input.current?.focus();
      input.current?.select();
    },
  });
  useEffect(() => {
    if (typed === value || isComposing.current) return undefined;
    const timer = setTimeout(() => onChange(typed), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <label className="fs-filter fs-filter-text" style={{ width }}>
      <IconFilter size={15} stroke={1.6} aria-hidden />
      <input
        ref={input}
        value={typed}
        placeholder={label}
        aria-label={label}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          onChange(event.currentTarget.value);
        }}
      />
      {typed === '' ? null : (
        <button
          type="button"
          className="fs-quiet-button"
          aria-label="清空"
          onClick={() => {
            setTyped('');
            onChange('');
          }}
        >
          <IconX size={14} stroke={1.8} aria-hidden />
        </button>
      )}
    </label>
  );
}
