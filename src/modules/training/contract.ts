export const trainingContract = {}
