// Markdown is passed on as it is: its tags are not those of Liquid.
export default () => ({
  dir: { input: 'pages', output: 'dist' },
  templateFormats: ['md'],
  markdownTemplateEngine: false,
});
