/** A line of text with what is in backticks apart: words and code in turn, words first. */
export const codeParts = (line: string): string[] => line.split(/`([^`]+)`/);
