/** How a sentence begins that says what an author has to write in its place. */
export const TO_FILL_IN = 'To fill in:';
