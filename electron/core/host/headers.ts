/** Response headers that confine the page, whichever host serves it. */

const directives = (rules: Readonly<Record<string, string>>): string =>
  Object.entries(rules)
    .map(([name, value]) => (value === '' ? name : `${name} ${value}`))
    .join('; ');

/** Mantine writes style attributes and one style element, hence `'unsafe-inline'` for styles only. */
export const PAGE_POLICY = directives({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'self' blob:",
  'worker-src': "'self' blob:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
});

/** The print page gets its data inside the document and may ask for nothing. */
export const PRINT_POLICY = directives({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
});

/** An attachment is foreign matter: it may be looked at, and do nothing. */
export const FILE_POLICY = directives({
  sandbox: '',
  'default-src': "'none'",
  'img-src': "'self'",
  'style-src': "'unsafe-inline'",
  'frame-ancestors': "'self'",
});

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': PAGE_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
};
