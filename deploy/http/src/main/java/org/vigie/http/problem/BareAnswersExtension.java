package org.vigie.http.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.arc.Arc;

/** Puts {@link BareAnswers} into each connection of an HTTP server of this process. */
public class BareAnswersExtension extends ChannelInitializerExtension {
    /** The name that Vert.x gives what writes answers. */
    private static final String WRITER = "httpEncoder";

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addLast(new Installer());
    }

    /** The server adds its handlers later, and all of them before anything is read. */
    private static final class Installer extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext channel, Object message) {
            var handlers = channel.pipeline();
            if (handlers.get(WRITER) != null) {
                var json = Arc.container().instance(ObjectMapper.class).get();
                handlers.addAfter(WRITER, null, new BareAnswers(json));
            }
            handlers.remove(this);
            channel.fireChannelRead(message);
        }
    }
}
