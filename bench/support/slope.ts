/** How much a value grows a second: the straight line with the least squares through the samples. */
export function slope(samples: readonly { readonly at: number; readonly value: number }[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [at, value] = [mean(samples.map((one) => one.at)), mean(samples.map((one) => one.value))]
  const spread = samples.reduce((sum, one) => sum + (one.at - at) ** 2, 0)
  const along = samples.reduce((sum, one) => sum + (one.at - at) * (one.value - value), 0)
  return spread === 0 ? 0 : along / spread
}
