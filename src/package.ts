/** The version of the package; `package.json` says the same, and a test holds them equal. */
export const version = '0.1.0'

/** The project's home page; `package.json` says the same, and a test holds them equal. */
export const homepage = 'https://github.com/eslint-plugin-http-status/eslint-plugin-http-status'
