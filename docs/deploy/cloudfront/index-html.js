// A CloudFront function for viewer requests, runtime cloudfront-js-2.0: a bucket knows no index.html in folders.
// The query stays as it is.
function handler(event) {
  const request = event.request;
  if (request.uri.endsWith('/')) request.uri += 'index.html';
  else if (!request.uri.split('/').pop().includes('.')) request.uri += '/index.html';
  return request;
}
