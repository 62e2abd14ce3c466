/** The error that a challenge for Bearer names: `Bearer realm="x", error="invalid_token"`. */
export function bearerError(text: string): string | undefined {
  const parameters = /(?:^|,)\s*Bearer\s(.*)$/is.exec(text)?.[1] ?? ''
  return /(?:^|[\s,])error\s*=\s*"?([\w-]+)/i.exec(parameters)?.[1]?.toLowerCase()
}
