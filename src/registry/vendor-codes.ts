/** Codes that no registry assigns but that vendors use, as presets a team can accept by name. */
export const vendorCodes = {
  apache: { 218: 'This Is Fine', 509: 'Bandwidth Limit Exceeded' },
  aws: {
    460: 'Client Closed Connection',
    463: 'Too Many Forwarded Addresses',
    464: 'Incompatible Protocol',
    561: 'Identity Provider Error',
  },
  cloudflare: {
    520: 'Web Server Returns an Unknown Error',
    521: 'Web Server Is Down',
    522: 'Connection Timed Out',
    523: 'Origin Is Unreachable',
    524: 'A Timeout Occurred',
    525: 'SSL Handshake Failed',
    526: 'Invalid SSL Certificate',
    527: 'Railgun Error',
    530: 'Cloudflare Error',
  },
  esri: { 498: 'Invalid Token', 499: 'Token Required' },
  iis: {
    440: 'Login Time-out',
    449: 'Retry With',
    450: 'Blocked by Windows Parental Controls',
    456: 'Blocked',
    457: 'Expired Password',
  },
  laravel: { 419: 'Page Expired' },
  nginx: {
    444: 'No Response',
    494: 'Request Header Too Large',
    495: 'SSL Certificate Error',
    496: 'SSL Certificate Required',
    497: 'HTTP Request Sent to HTTPS Port',
    498: 'Request Cancelled',
    499: 'Client Closed Request',
  },
  overload: { 529: 'Site Is Overloaded' },
  pantheon: { 530: 'Site Is Frozen' },
  proxy: { 598: 'Network Read Timeout Error', 599: 'Network Connect Timeout Error' },
  shopify: { 430: 'Security Rejection', 540: 'Temporarily Disabled' },
  spring: { 420: 'Method Failure' },
  twitter: { 420: 'Enhance Your Calm' },
} as const satisfies Record<string, Readonly<Record<number, string>>>

export type Vendor = keyof typeof vendorCodes

export const vendors = Object.keys(vendorCodes) as readonly Vendor[]

/** The vendors that use a code. */
export function vendorsOf(code: number): readonly Vendor[] {
  return vendors.filter((vendor) => code in vendorCodes[vendor])
}

/** How messages call the vendors. */
export const vendorTitles: Readonly<Record<Vendor, string>> = {
  apache: 'Apache',
  aws: 'AWS',
  cloudflare: 'Cloudflare',
  esri: 'Esri',
  iis: 'IIS',
  laravel: 'Laravel',
  nginx: 'nginx',
  overload: 'some hosts',
  pantheon: 'Pantheon',
  proxy: 'some proxies',
  shopify: 'Shopify',
  spring: 'Spring',
  twitter: 'Twitter',
}

/** The registered codes that serve where an unregistered one is commonly sent, the likeliest first. */
export const usualCures: Readonly<Record<number, readonly number[]>> = {
  209: [200, 208],
  218: [200],
  419: [401],
  420: [429],
  427: [428],
  430: [403],
  440: [401],
  444: [400],
  449: [400],
  450: [403],
  460: [408],
  494: [431],
  495: [400],
  496: [400],
  497: [400],
  498: [401],
  499: [408],
  509: [429],
  512: [502],
  520: [502],
  521: [503],
  522: [504],
  523: [502],
  524: [504],
  525: [502],
  526: [502],
  527: [502],
  529: [503],
  530: [503],
  540: [503],
  550: [500],
  561: [500],
  598: [504],
  599: [504],
}
