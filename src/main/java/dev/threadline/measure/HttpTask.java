package dev.threadline.measure;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Pages fetched from a server on the loopback address that answers each request after a delay, as many at once as are asked
 * of it. The server takes whichever port is free.
 */
final class HttpTask implements Task {
    private final int fetches;
    private final long delayNs;
    private final byte[] page;
    private final ExecutorService answering = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final HttpClient client;
    private final HttpRequest request;

    HttpTask(int fetches, int pageBytes, long delayNs) throws IOException {
        this.fetches = fetches;
        this.delayNs = delayNs;
        page = new byte[pageBytes];
        Arrays.fill(page, (byte) 'x');
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(answering);
        server.createContext("/", this::answer);
        server.start();
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/page"))
                .build();
    }

    /** Where the server listens. */
    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange;
                OutputStream body = exchange.getResponseBody()) {
            TimeUnit.NANOSECONDS.sleep(delayNs);
            exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, page.length);
            body.write(page);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public long call(Interpreter interpreter) throws IOException, InterruptedException {
        long sum = 0;
        for (int i = 0; i < fetches; i++) {
            HttpResponse<byte[]> response =
                    interpreter.aside(() -> client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
            sum = sum * 31 + response.statusCode() + response.body().length;
            interpreter.poll();
        }
        return sum;
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
        server.stop(0);
        answering.shutdownNow();
        answering.close();
    }
}
