module.exports = { title: 'Handbook', url: 'https://handbook.example.com', baseUrl: '/' };
