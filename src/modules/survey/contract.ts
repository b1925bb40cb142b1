export const surveyContract = {}
