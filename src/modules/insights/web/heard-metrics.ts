/** Metrics whose coverage is how much of the time we listened: those the rooms that listen and answer offer. */
const heard: ReadonlySet<string> = new Set([
  ...['conversations', 'first-response-time', 'first-response-time-business', 'next-response-time'],
  ...['resolution-time', 'clocks-kept', 'response-progress', 'personal-share'],
  ...['engagements', 'double-replies', 'contradictions', 'sentiment-shift', 'one-owner'],
  ...['hand-off-time', 'reassignments'],
  ...['share-of-voice', 'mention-volume', 'net-sentiment', 'consumer-conversation'],
])

/** False for what is counted at our own end, which nobody listens for. */
export const isHeard = (metricId: string): boolean => heard.has(metricId)
