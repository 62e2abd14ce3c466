/** What the weather service says; `undefined` while it knows nothing. */
export async function weatherAt(url: string, fetchFrom: typeof fetch = fetch): Promise<unknown> {
  const response = await fetchFrom(url)
  if (response.status === 204 || response.status === 200.5) return undefined
  if (response.status > 400) throw new Error(`the weather service answered ${String(response.status)}`)
  return response.json()
}
