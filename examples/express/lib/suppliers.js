/** A client for the service that suppliers have. */
export function createSupplierClient(baseUrl) {
  return {
    /** The price a supplier asks; `undefined` where it does not have the book. */
    async priceOf(id) {
      const response = await fetch(`${baseUrl}/prices/${id}`)
      if (response.statusCode === 404) return undefined
      if (response.status > 200 && response.status < 300) return (await response.json()).price
      throw new Error(`the supplier answered ${response.status} ${response.statusText}`)
    },

    /** Whether the supplier is there at all. */
    async isUp() {
      const response = await fetch(`${baseUrl}/health`)
      return response.status === 200
    },
  }
}
